const events = new EventSource("/__padi/events");
events.addEventListener("change", () => location.reload());
events.addEventListener("state", (event) => {
  const errors = Number(event.data);
  if (!errors) return;
  const link = document.createElement("a");
  link.href = "/__padi/problems";
  link.textContent = `padi: ${errors} error${errors === 1 ? "" : "s"}`;
  link.lang = "en";
  link.dir = "ltr";
  Object.assign(link.style, {
    position: "fixed", insetBlockEnd: "1rem", insetInlineEnd: "1rem", padding: ".5rem 1rem",
    background: "#9a1b1b", color: "#fff", font: "600 1rem/1.4 sans-serif", zIndex: 9999,
  });
  document.body.append(link);
});
