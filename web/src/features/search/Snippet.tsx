/** An excerpt whose found words are marked with `<mark>` by the knowledge house; everything else is text. */
export function Snippet({ text }: { text: string }) {
  return text.split(/(<mark>.*?<\/mark>)/).map((part, index) => {
    const found = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, never reordered
    return found === undefined ? <span key={index}>{part}</span> : <mark key={index}>{found}</mark>;
  });
}
