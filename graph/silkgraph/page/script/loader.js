// Unpacks the data and the scripts, which are deflated to keep the page light, and starts them in their order.
(async () => {
  const unpack = (text) => {
    const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
  };
  const parts = [...document.querySelectorAll("script[data-packed]")];
  const texts = await Promise.all(parts.map((part) => unpack(part.textContent)));
  parts.forEach((part, position) => {
    if (part.dataset.packed === "data") part.textContent = texts[position];
    else {
      // The policy knows the hash of this text: nothing else would run.
      const script = document.createElement("script");
      script.textContent = texts[position];
      part.replaceWith(script);
    }
  });
})();
