// "Exit this page": also by pressing Shift 3 times, and leaving nothing to go back to.

const TIMES = 3;
const WITHIN = 5000;

export function leave() {
  const link = document.querySelector("[data-leave]");
  if (!link) {
    return;
  }
  let presses = [];

  function go(event) {
    event?.preventDefault();
    document.body.hidden = true;
    window.location.replace(link.href);
  }

  link.addEventListener("click", go);
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
    if (presses.length === TIMES) {
      go();
    }
  });
}
