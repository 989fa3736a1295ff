/** Message files of the reserved area, typed by their Italian source. */
// biome-ignore lint/complexity/noBannedTypes: empty until the reserved area brings its files
export type ReservedMessages = {};
