/* Unpacks the Chromium of @sparticuz/chromium into TMPDIR, with the libraries it brings, and prints where it lies. */
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'; // the only way to ask the package for its libraries
const { default: chromium } = await import('@sparticuz/chromium');
process.stdout.write(await chromium.executablePath());
