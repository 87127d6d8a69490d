// "Use my location": the browser asks the person, and where they are goes into the form's own
// lat and lon, rounded to about 100 metres, since nobody needs to know it closer.

const SAID = {
  1: "We were not allowed to see your location. Enter a postcode or town instead.",
  2: "We could not find your location. Enter a postcode or town instead.",
  3: "Finding your location took too long. Enter a postcode or town instead."
};

export function location() {
  const button = document.querySelector("[data-location]");
  const form = document.getElementById("search");
  const status = document.getElementById("location-status");
  if (!button || !form || !status || !navigator.geolocation) {
    button?.remove();
    return;
  }
  const { near, lat, lon } = form.elements;

  button.addEventListener("click", () => {
    status.textContent = "Finding your location…";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        lat.value = coords.latitude.toFixed(3);
        lon.value = coords.longitude.toFixed(3);
        lat.disabled = lon.disabled = false;
        near.value = "";
        status.textContent = "We will search near where you are.";
        if (form.elements.q.value.trim()) {
          form.requestSubmit();
        } else {
          form.elements.q.focus();
        }
      },
      (problem) => {
        status.textContent = SAID[problem.code] ?? SAID[2];
        near.focus();
      },
      { timeout: 10000, maximumAge: 300000 }
    );
  });

  // A place that is typed is meant instead.
  near.addEventListener("input", () => {
    lat.value = lon.value = "";
    lat.disabled = lon.disabled = true;
    status.textContent = "";
  });
}
