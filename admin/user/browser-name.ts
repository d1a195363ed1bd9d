const browsers: [RegExp, string][] = [
  [/MicroMessenger/u, '微信'],
  [/QQBrowser/u, 'QQ Browser'],
  [/Edg(e|A|iOS)?\//u, 'Edge'],
  [/OPR\//u, 'Opera'],
  [/Firefox\/|FxiOS/u, 'Firefox'],
  [/HeadlessChrome|Chrome\/|CriOS/u, 'Chrome'],
  [/Safari\//u, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/OpenHarmony|HarmonyOS/u, 'HarmonyOS'],
  [/Android/u, 'Android'],
  [/iPhone|iPad/u, 'iOS'],
  [/Windows/u, 'Windows'],
  [/Mac OS X/u, 'macOS'],
  [/Linux/u, 'Linux'],
];

/** What people call a browser and its system, from what it calls itself. */
export function browserName(userAgent: string): string {
  const nameIn = (names: [RegExp, string][]): string | undefined => names.find(([form]) => form.test(userAgent))?.[1];
  return [nameIn(browsers), nameIn(systems)].filter(Boolean).join(' · ') || userAgent.slice(0, 40) || '—';
}
