/** Outlines on a 24 × 24 grid, drawn with a stroke of 1.75. */
const ownIcons = {
  overview: "M4 20V10m5.3 10V4m5.4 16v-7M20 20V7",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9a6 6 0 0 1 12 0m1-9.2a3.3 3.3 0 0 0 0-6.4M18 14.6a6 6 0 0 1 3 5.4",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.5a7.5 7.5 0 0 1 15 0",
  link: "M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 1 0-5.7-5.7L12 6.3m2 3.7a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 1 0 5.7 5.7l1.1-1.1",
  shield: "M12 3 5 5.5v6c0 4.5 3 7.8 7 9.5 4-1.7 7-5 7-9.5v-6L12 3Zm-2.8 9 2 2 3.8-4",
  download: "M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 20h15",
  upload: "M12 16V5m-4.5 4.5L12 5l4.5 4.5M4.5 20h15",
  settings:
    "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-7 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  key: "M15 14a5 5 0 1 0-4.9-4L4 16v4h4v-2.5h2.5V15l.9-1.9A5 5 0 0 0 15 14Zm1-5.5v0",
  list: "M8 6h12M8 12h12M8 18h12M4 6v0m0 6v0m0 6v0",
  mail: "M4 6h16v12H4V6Zm0 1 8 6 8-6",
  bell: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15L6 16.5Zm4 4h4",
  building: "M5 20.5V4h9v16.5M14 9h5v11.5M3.5 20.5h17M8.5 8h2m-2 4h2m-2 4h2",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 4.5 4.5",
  check: "m5 12.5 4.5 4.5L19 7",
  close: "m6 6 12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  down: "m6 9 6 6 6-6",
  right: "m9 6 6 6-6 6",
  left: "m15 6-6 6 6 6",
  rise: "M7 17 17 7M9 7h8v8",
  fall: "M7 7l10 10m0-8v8H9",
  more: "M4 12a1 1 0 1 0 2 0 1 1 0 0 0-2 0Zm7 0a1 1 0 1 0 2 0 1 1 0 0 0-2 0Zm7 0a1 1 0 1 0 2 0 1 1 0 0 0-2 0Z",
  copy: "M9 9h10v11H9V9Zm-4 6V4h10",
  share: "M12 15V4m-4 3.5L12 4l4 3.5M6 11v9h12v-9",
  qr: "M4 4h6v6H4V4Zm10 0h6v6h-6V4ZM4 14h6v6H4v-6Zm10 0h2.5v2.5H14V14Zm6 0v0m0 6v0m-6 0h2.5m1-3H20",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-13v1.5m0 15V21M3 12h1.5m15 0H21M5.6 5.6l1.1 1.1m10.6 10.6 1.1 1.1m0-12.8-1.1 1.1M6.7 17.3l-1.1 1.1",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z",
  screen: "M4 5h16v11H4V5Zm5 15h6m-3-4v4",
  leave: "M10 4H5v16h5m4-12 4 4-4 4m4-4H9.5",
  warning: "M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.8v0",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.5M12 7.7v0",
  refresh: "M20 5v5h-5M4 19v-5h5m10.4-4A8 8 0 0 0 5.5 7.5M4.6 14a8 8 0 0 0 13.9 2.5",
  external: "M13 5h6v6m0-6-9 9M9 6H5v13h13v-4",
  edit: "m5 19 .8-4L16 4.800l3.2 3.200L9 18.2 5 19Zm9-12.2 3.2 3.2",
  trash: "M4.5 7h15M9 7V4.500h6V7m-8.5 0 1 13h9l1-13M10.3 11v5.500m3.4-5.500v5.5",
  calendar: "M4.5 6h15v14h-15V6Zm0 4.500h15M8.5 3.500V7m7-3.500V7",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.300l3.5 2",
  bookmark: "M6.500 4h11v16.500L12 16.300l-5.500 4.200V4Z",
  archive: "M4 5h16v4H4V5Zm1.5 4v10h13V9M10 13h4",
  target: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-4.500a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm0-4.500v0",
  message: "M4 19.5 5.3 16A7.8 7.8 0 1 1 8.5 19L4 19.500Z",
  send: "M20.5 4 3.5 11l6 2.500m11-9.5-4.5 16-6.5-6.500m11-9.5-11 9.5",
} as const;

type OwnIcons = typeof ownIcons;

/** Every icon. A module adds its own by merging, and as `icons` of its object. */
export interface Icons extends OwnIcons {}
export type IconName = keyof Icons;

const icons = new Map<string, string>(Object.entries(ownIcons));

export function addIcons(added: Readonly<Record<string, string>>): void {
  for (const [name, outline] of Object.entries(added)) icons.set(name, outline);
}

export const outlineOf = (name: IconName) => icons.get(name);
export const iconNames = () => [...icons.keys()] as IconName[];
