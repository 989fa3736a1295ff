type Pin = { x: number; y: number; name: string };
type Box = { left: number; top: number; right: number; bottom: number };
export type Label = { x: number; y: number; anchor: 'start' | 'middle' | 'end' };

const LETTER = 10;
const LINE = 19;
const PIN = 11;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const boxOfPin = ({ x, y }: Pin): Box => ({ left: x - PIN, top: y - PIN, right: x + PIN, bottom: y + PIN });

/** Ways to write a name by its pin, best first: above, below, after, before. */
function candidates({ x, y, name }: Pin): { label: Label; box: Box }[] {
  const width = name.length * LETTER;
  const row = (top: number, left: number): Box => ({ left, top, right: left + width, bottom: top + LINE });
  return [
    { label: { x, y: y - 15, anchor: 'middle' }, box: row(y - 15 - LINE, x - width / 2) },
    { label: { x, y: y + 29, anchor: 'middle' }, box: row(y + 29 - LINE, x - width / 2) },
    { label: { x: x + 15, y: y + 6, anchor: 'start' }, box: row(y + 6 - LINE, x + 15) },
    { label: { x: x - 15, y: y + 6, anchor: 'end' }, box: row(y + 6 - LINE, x - 15 - width) },
  ];
}

/** Where the names of pins go so that none covers another name or pin; the first way when there is no free one. */
export function placeLabels(pins: readonly Pin[]): Label[] {
  const taken = pins.map(boxOfPin);
  return pins.map((pin, index) => {
    const ways = candidates(pin);
    const free = ways.find(({ box }) => !taken.some((other, at) => at !== index && overlaps(box, other))) ?? ways[0];
    if (!free) throw new Error('A label has always a way');
    taken.push(free.box);
    return free.label;
  });
}
