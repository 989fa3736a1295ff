const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'];
const browsers = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

/** I8: what the list of sessions shows of a device: browser and system, nothing finer. Null when neither is known. */
export function deviceName(userAgent: string): string | null {
  // The order matters: an Android telephone also says Linux, Edge also says Chrome and Safari.
  const browser = browsers.find(([mark]) => userAgent.includes(mark))?.[1];
  const system = systems.find((name) => userAgent.includes(name));
  return [browser, system].filter(Boolean).join(' · ') || null;
}
