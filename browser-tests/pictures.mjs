// Takes a picture of every state, to be looked at:  node pictures.mjs FOLDER [LOOK...]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { STATES } from "./states.mjs";
import { open } from "./world.mjs";

const folder = process.argv[2];
if (!folder) {
  console.error("which folder shall the pictures go to?");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const world = await open();
const only = process.argv.slice(3);
const looks = [
  { look: "320", viewport: { width: 320, height: 640 } },
  { look: "1280", viewport: { width: 1280, height: 800 } },
  { look: "night", viewport: { width: 390, height: 800 }, colorScheme: "dark" },
  { look: "forced", viewport: { width: 390, height: 800 }, forcedColors: "active" },
  { look: "paper", viewport: { width: 700, height: 900 }, print: true },
  { look: "plain", viewport: { width: 390, height: 800 }, javaScriptEnabled: false }
];
for (const { look, print, ...options } of looks.filter((l) => !only.length || only.includes(l.look))) {
  const context = await world.browser.newContext(options);
  for (const { name, path, reach } of STATES) {
    const page = await context.newPage();
    await page.goto(world.url + path);
    await reach?.(page);
    if (print) {
      await page.emulateMedia({ media: "print" });
    }
    await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
    await page.close();
  }
  await context.close();
}
await world.close();
