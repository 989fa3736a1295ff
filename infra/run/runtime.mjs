/* Preloaded by the npm scripts, and plain enough for an old Node: says what is wrong when the runtime that the package
   `node` brings is not the one that runs, which happens when npm was told to skip install scripts. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This is Node ${process.versions.node}; ReSPI runs on the Node 24 that npm ci brings, and that one is not there.`,
  );
  console.error('Its install script was skipped: npm rebuild node --ignore-scripts=false');
  process.exit(1);
}
