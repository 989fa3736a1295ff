/** A PNG whose frame is whole (size, one chunk of picture, end) and whose picture cannot be unpacked: only drawing it tells. */
export const HOLLOW_PNG = Buffer.from(
  '89504e470d0a1a0a0000000d494844520000000100000001080000000' +
    '03a7e9b55000000044944415441414141000000000000000049454e44ae426082',
  'hex',
);
