# Keeps the repository under check, `$WORKSPACE`, out of what the shell of the action runs. Sourced by its steps.

# Programs are looked for outside of it, and in no folder that depends on where a step runs.
apart() {
  local workspace="$WORKSPACE" folder kept=""
  # On Windows the PATH of bash is not written as the system writes it.
  if [ -x /usr/bin/cygpath ]; then workspace="$(/usr/bin/cygpath -u "$workspace")"; fi
  local IFS=:
  for folder in $PATH; do
    case "$folder/" in
      "${workspace%/}"/*) ;;
      /*) kept="$kept${kept:+:}$folder" ;;
    esac
  done
  PATH="$kept"
}
apart

# What a toolchain file of the repository has become for the steps after another action read it.
unset RUSTUP_TOOLCHAIN RUSTC RUSTC_WRAPPER RUSTC_WORKSPACE_WRAPPER RUSTFLAGS CARGO_BUILD_RUSTC CARGO_BUILD_RUSTC_WRAPPER \
  CARGO_BUILD_RUSTC_WORKSPACE_WRAPPER CARGO_BUILD_RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
# A cache that lies in the repository may hold a config, too.
case "${CARGO_HOME:-}/" in "${WORKSPACE%/}"/*) unset CARGO_HOME ;; esac
case "${RUSTUP_HOME:-}/" in "${WORKSPACE%/}"/*) unset RUSTUP_HOME ;; esac
