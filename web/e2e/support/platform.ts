/** Where the platform under test answers; the launcher of the suite names it. */
export const platform = {
  gateway: new URL(process.env.RESPI_E2E_GATEWAY_URL ?? 'http://127.0.0.1:4000').origin,
  desk: process.env.RESPI_E2E_DESK_URL ?? 'http://127.0.0.1:8025',
  /** Folder of what each of its processes says, the site's own console among them. */
  logs: process.env.RESPI_E2E_LOGS ?? '../.data/logs',
};

export type Login = { code: string; email: string; password: string; secondFactor: boolean };
export type Letter = {
  subject: string;
  text: string;
  html: string;
  attachments: { name: string; type: string; text: string }[];
};

const read = async <Body>(path: string): Promise<Body> =>
  (await fetch(`${platform.desk}${path}`)).json() as Promise<Body>;

/** The seeded login of a person, by code. */
export async function loginOf(code: string): Promise<Login> {
  const found = (await read<Login[]>('/logins.json')).find((login) => login.code === code);
  if (!found) throw new Error(`No seeded login ${code}`);
  return found;
}

/** The one-time code that a person's application shows now, and for how long. */
export async function currentCode(email: string): Promise<{ code: string; secondsLeft: number }> {
  const found = (await read<{ email: string; code: string; secondsLeft: number }[]>('/codes.json')).find(
    (entry) => entry.email === email,
  );
  if (!found) throw new Error(`No one-time code for ${email}`);
  return found;
}

/** Captured letters to an address, newest first. */
export const lettersTo = (address: string): Promise<Letter[]> =>
  read<Letter[]>(`/mail.json?to=${encodeURIComponent(address)}`);

/** Runs a scheduled job of a house now, instead of waiting for its hour. */
export async function runJob(house: string, job: string): Promise<void> {
  const answer = await fetch(`${platform.gateway}/test-hooks/job`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ house, job }),
  });
  if (!answer.ok) throw new Error(`The job ${job} of ${house} was not run: ${answer.status}`);
}
