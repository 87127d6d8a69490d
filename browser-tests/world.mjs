// A real Doorstep on a free port with a frozen clock and data of its own, and a Chromium.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { CLOCK } from "./states.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const MINUTES = 60_000;

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

// The address of a running Doorstep: the one DOORSTEP_URL names, or one of its own.
async function doorstep() {
  if (process.env.DOORSTEP_URL) {
    return { url: process.env.DOORSTEP_URL, stop: async () => {} };
  }
  const data = mkdtempSync(join(tmpdir(), "doorstep-browser-"));
  const child = spawn(
    join(root, "doorstep"),
    ["run", "--port", "0", "--data", data, "--clock", CLOCK],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] }
  );
  let said = "";
  const url = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("not ready: " + said)), 10 * MINUTES);
    const hear = (words) => {
      said += words;
      const ready = /Doorstep is ready at (\S+)/.exec(said);
      if (ready) {
        clearTimeout(late);
        resolve(ready[1]);
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => reject(new Error("ended with " + code + ": " + said)));
  });
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.on("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    }
  };
}

export async function open() {
  const path = process.env.CHROMIUM ?? BROWSERS.find((name) => existsSync(name));
  if (!path) {
    throw new Error("no Chromium: install it, or name it in CHROMIUM");
  }
  const server = await doorstep();
  const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
  return {
    url: server.url,
    browser,
    close: async () => {
      await browser.close();
      await server.stop();
    }
  };
}
