// Every state of every page, by its address; those that need more than an address say how to
// reach them. Used by the tests and to take pictures.

export const CLOCK = "2026-11-24T10:00:00Z";


// Sends a chat message and waits for its answer, with scripts or without.
export async function say(page, text) {
  const before = await page.locator("#exchange .theirs").count();
  await page.fill("#chat #text", text);
  await page.click("#chat button[type=submit]");
  await page.locator("#exchange .theirs").nth(before).waitFor();
}

export async function textTo(page, text) {
  const before = await page.locator("#texts .theirs").count();
  await page.fill("#send #text", text);
  await page.click("#send button[type=submit]");
  await page.locator("#texts .theirs").nth(before).waitFor();
}

export const STATES = [
  { name: "empty", path: "/" },
  { name: "results", path: "/?q=free+coffee+morning&near=E3+3HN" },
  { name: "pages", path: "/?q=&near=E3+3HN&page=2" },
  { name: "here", path: "/?q=walking&lat=51.525&lon=-0.03" },
  { name: "no-place", path: "/?q=somebody+to+talk+to&near=" },
  { name: "nothing", path: "/?q=underwater+hockey+for+astronauts&near=E3+3HN" },
  { name: "danger", path: "/?q=i+want+to+kill+myself&near=E3+3HN" },
  { name: "abuse", path: "/?q=my+husband+hits+me+and+i+am+scared&near=E3+3HN" },
  { name: "error-empty", path: "/?q=&near=" },
  { name: "error-place", path: "/?q=coffee&near=Nowhere+At+All" },
  { name: "listing", path: "/listing/bow-stitchers" },
  { name: "listing-not-found", path: "/listing/no-such-thing" },
  { name: "not-found", path: "/nowhere" },
  { name: "accessibility", path: "/accessibility" },
  { name: "privacy", path: "/privacy" },
  { name: "version", path: "/version" },
  {
    name: "chat",
    path: "/",
    reach: async (page) => {
      await say(page, "wots on tomorrow near E3 3HN, free?");
      await say(page, "2");
    }
  },
  { name: "chat-danger", path: "/", reach: (page) => say(page, "i want to kill myself") },
  {
    name: "chat-error",
    path: "/",
    reach: async (page) => {
      await page.click("#chat button[type=submit]");
      await page.waitForTimeout(300);
    }
  },
  { name: "needs", path: "/needs?area=E3" },
  { name: "needs-error", path: "/needs?area=nowhere" },
  { name: "phone", path: "/phone?from=07700900188" },
  {
    name: "phone-exchange",
    path: "/phone?from=07700900199",
    reach: (page) => textTo(page, "wots on tomorrow near E3 3HN, free?")
  },
  { name: "phone-error", path: "/phone?from=nobody" }
];
