// The launcher itself: what a newcomer or a script sees of `./doorstep`, with Java's own words kept out of answers.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const archive = join(root, ".build", "classes.jsa");

function doorstep(words, input) {
  return spawnSync(join(root, "doorstep"), words, { input, encoding: "utf8" });
}

test("nothing but the answer goes to standard output, and the classes are kept for the next start", () => {
  rmSync(archive, { force: true });
  for (const time of ["first", "second"]) {
    const said = doorstep(["understand"], "yoga near E3 tomorrow\n");
    assert.equal(said.status, 0, said.stderr);
    assert.equal(said.stdout.trimEnd().split("\n").length, 1, `${time}: ${said.stdout}`);
    assert.deepEqual(JSON.parse(said.stdout).understood.topics, ["exercise"]);
    assert.equal(said.stderr, "", time);
    assert.ok(existsSync(archive), "no archive of classes was made");
  }
});
