// The chat without a reload: sends the form to its own address and takes the new messages out of
// the page that comes back, so there is one way to write a message and the server has it.

import { leave } from "./leave.js";

export function chat() {
  const form = document.getElementById("chat-form");
  const log = document.querySelector("#exchange ol");
  const status = document.getElementById("chat-status");
  const text = document.getElementById("text");
  if (!form || !log || !status || !text || !window.fetch) {
    return;
  }
  let busy = false;

  // The lines to call come before everything else, as on any page that has them.
  function help(card) {
    document.getElementById("help")?.remove();
    if (card) {
      document.querySelector("h1").after(card);
      leave();
    }
  }

  async function ask() {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form))
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById("chat-form");
    if (!next) {
      throw new Error("no chat in the answer");
    }
    for (const field of ["exchange", "id"]) {
      form.elements[field].value = next.elements[field].value;
    }
    help(page.getElementById("help"));
    const fresh = page.querySelectorAll("#exchange [data-new]");
    log.append(...fresh);
    const problem = page.getElementById("text-error");
    return problem ? problem.textContent.trim() : "";
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    busy = true;
    form.classList.add("busy");
    status.textContent = "Sending…";
    try {
      status.textContent = await ask();
      if (!status.textContent) {
        text.value = "";
      }
      log.lastElementChild?.scrollIntoView({ block: "nearest" });
    } catch {
      status.textContent = "Your message was not sent. Check your connection and try again.";
    }
    form.classList.remove("busy");
    busy = false;
    text.focus();
  });

  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}
