import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { modulesOf, readQr } from './read-qr';

type Matrix = readonly [number, number, number, number, number, number];
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
  ...([a * k + c * l + e, b * k + d * l + f] as const),
];

/** Corners of the closed figures of a path, as PDF.js writes it down: 0 begins, 1 goes on, 4 closes. */
function figuresOf(path: ArrayLike<number>): [number, number][][] {
  const figures: [number, number][][] = [];
  for (let place = 0; place < path.length; ) {
    const step = path[place];
    if (step === 4) place += 1;
    else if (step === 0 || step === 1) {
      if (step === 0) figures.push([]);
      figures.at(-1)?.push([path[place + 1] ?? 0, path[place + 2] ?? 0]);
      place += 3;
    } else throw new Error('A QR code has no curves');
  }
  return figures;
}

/** What the QR code of the first page of a PDF says, from the squares that PDF.js draws, where the paper has them. */
export async function qrOfPdf(bytes: Uint8Array): Promise<string> {
  const [{ OPS }, pdf] = await Promise.all([getResolvedPDFJS(), getDocumentProxy(new Uint8Array(bytes))]);
  const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList();
  const kept: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  let drawn: { squares: [number, number][][]; by: Matrix } = { squares: [], by: now };
  for (const [place, done] of fnArray.entries()) {
    if (done === OPS.save) kept.push(now);
    else if (done === OPS.restore) now = kept.pop() ?? now;
    else if (done === OPS.transform) now = times(now, argsArray[place]);
    else if (done === OPS.constructPath && argsArray[place][0] === OPS.fill) {
      const path = argsArray[place][1][0] as ArrayLike<number>;
      // each square is a beginning, three lines and a close: the code is the path of hundreds
      if (path.length / 13 > 100) drawn = { squares: figuresOf(path), by: now };
    }
  }
  return readQr(modulesOf(asUnits(drawn.squares, drawn.by)));
}

/** The squares as they stand on the paper, seen from above, each one unit wide. */
function asUnits(squares: readonly [number, number][][], [a, b, c, d, e, f]: Matrix): string {
  const seen = squares.map((corners) => corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f] as const));
  const lefts = seen.map((corners) => Math.min(...corners.map(([x]) => x)));
  const tops = seen.map((corners) => Math.max(...corners.map(([, y]) => y)));
  const unit = Math.max(...(seen[0] ?? []).map(([x]) => x)) - (lefts[0] ?? 0);
  const [left, top] = [Math.min(...lefts), Math.max(...tops)];
  return seen
    .map(
      (_, at) =>
        `M${Math.round(((lefts[at] ?? 0) - left) / unit)} ${Math.round((top - (tops[at] ?? 0)) / unit)}h1v1h-1z`,
    )
    .join('');
}
