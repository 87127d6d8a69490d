// Makes the pages better; each works without it.
import { createAll, Button, ErrorSummary, SkipLink } from "nhsuk-frontend";
import { chat } from "./chat.js";
import { leave } from "./leave.js";
import { location } from "./location.js";

createAll(Button);
createAll(ErrorSummary);
createAll(SkipLink);
location();
chat();
leave();
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
