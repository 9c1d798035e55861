#!/usr/bin/env node
// Runs the program of this platform, which an optional dependency of this package holds, as if it had been called itself:
// with the same standard streams and signals, and with its exit status.

"use strict";

const { spawn } = require("node:child_process");
const { constants } = require("node:os");

const platform = `${process.platform}-${process.arch}`;

function program() {
  const name = process.platform === "win32" ? "reportlint.exe" : "reportlint";
  try {
    return require.resolve(`@reportlint/${platform}/bin/${name}`);
  } catch {
    console.error(`error: the package @reportlint/${platform} is missing, which holds the program for this machine
help: install reportlint without \`--omit=optional\`; where there is no such package, install it by pip or cargo
lỗi: thiếu gói @reportlint/${platform}, gói chứa chương trình cho máy này
gợi ý: hãy cài reportlint mà không dùng \`--omit=optional\`; nếu không có gói này, hãy cài bằng pip hoặc cargo`);
    process.exit(2);
  }
}

const child = spawn(program(), process.argv.slice(2), { stdio: "inherit", windowsHide: true });

// A terminal sends its signals to both; others send theirs to this process alone. The program decides what becomes of them.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"]) {
  try {
    process.on(signal, () => child.kill(signal));
  } catch {
    // Windows does not have all of them.
  }
}

child.on("error", (error) => {
  console.error(`error: ${error.message}`);
  process.exit(2);
});
child.on("exit", (code, signal) => {
  if (signal === null) {
    process.exit(code);
  }
  // Ended by a signal, this process ends by the same, so that whoever waits for it sees what happened.
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  setTimeout(() => process.exit(128 + (constants.signals[signal] ?? 0)), 1000);
});
