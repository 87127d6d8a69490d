"use strict";
// Makes the pretend phone feel like texting. The page works without it.
(function () {
  const form = document.getElementById("send");
  const texts = document.getElementById("texts");
  const box = document.getElementById("text");
  if (!form || !texts || !box || !window.fetch) {
    return;
  }

  function bubble(kind, who, words, cost) {
    const item = document.createElement("li");
    item.className = kind;
    const said = document.createElement("span");
    said.className = "nhsuk-u-visually-hidden";
    said.textContent = who + ": ";
    const text = document.createElement("p");
    text.textContent = words;
    item.append(said, text);
    if (cost) {
      const small = document.createElement("small");
      small.textContent = cost;
      item.append(small);
    }
    texts.append(item);
    form.scrollIntoView({ block: "end" });
  }

  function cost(message) {
    return message.parts + (message.parts === 1 ? " part, " : " parts, ") + message.encoding;
  }

  async function send(words) {
    const answer = await fetch("/phone/send", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ from: form.elements.from.value, text: words, id: crypto.randomUUID() })
    });
    const body = await answer.json();
    if (!answer.ok) {
      throw new Error(body.error.message);
    }
    for (const message of body.messages) {
      bubble("theirs", "Reply", message.text, cost(message));
    }
  }

  form.addEventListener("submit", async function (event) {
    event.preventDefault();
    const words = box.value;
    if (!words.trim()) {
      return;
    }
    const hello = document.getElementById("hello");
    if (hello) {
      hello.remove();
    }
    bubble("mine", "You", words);
    box.value = "";
    box.focus();
    try {
      await send(words);
    } catch (problem) {
      bubble("theirs", "Problem", "Not sent: " + problem.message);
    }
  });

  box.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
})();
