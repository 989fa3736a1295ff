/** The outline that every desk of the province sees, when its territory has drawn one. */
export function Skyline({ isDrawn }: { isDrawn: boolean }) {
  if (!isDrawn) return null;
  // biome-ignore lint/performance/noImgElement: a vector drawing, there is nothing to resize
  return <img className="skyline" src="/mappa/profilo.svg" alt="" width="1440" height="220" />;
}
