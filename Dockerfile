# reportlint alone, as a static program in an empty image:
#
#   docker build -t reportlint .
#   docker run --rm -v "$PWD:/work" reportlint
#
# `--target shell` builds one with a shell and git beside it, which GitLab's runners need, and `--changed`.
# The release puts the programs that it has built in the place of the stage `build` (packaging/steps/image.py).

FROM rust:1.89-alpine AS build
RUN apk add --no-cache musl-dev
WORKDIR /source
COPY Cargo.toml Cargo.lock ./
COPY benches benches
COPY rules rules
COPY src src
ARG TARGETARCH
RUN cargo build --release --locked --bin reportlint && install -D target/release/reportlint "/out/$TARGETARCH/reportlint"

FROM alpine:3 AS shell
RUN apk add --no-cache git
ARG TARGETARCH
COPY --from=build /out/$TARGETARCH/reportlint /usr/local/bin/reportlint
COPY LICENSE-APACHE LICENSE-MIT /usr/share/licenses/reportlint/
USER 65532:65532
WORKDIR /work

FROM scratch
ARG TARGETARCH
COPY --from=build /out/$TARGETARCH/reportlint /reportlint
COPY LICENSE-APACHE LICENSE-MIT /
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/reportlint"]
