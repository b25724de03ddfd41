// Pure.

/** A sign that no face has, drawn with lines (ISO 32000, 8.5): thousandths of its size, from where it begins. */
export interface DrawnSign {
  width: number;
  path: string;
}

/** Lines through points, each line drawn by itself. */
const lines = (...all: [number, number][][]): string =>
  all
    .map((points) => `${points.map(([x, y], n) => `${x} ${y} ${n === 0 ? "m" : "l"}`).join(" ")} S`)
    .join(" ");

/** A figure within its corners; filled or not. */
const figure = (points: [number, number][], isFilled: boolean): string =>
  `${points.map(([x, y], n) => `${x} ${y} ${n === 0 ? "m" : "l"}`).join(" ")} ${isFilled ? "b" : "s"}`;

/** How far control points of a quarter of a circle lie from its ends. */
const quarter = 0.5523;

const circle = (x: number, y: number, radius: number, isFilled: boolean): string => {
  const far = Math.round(radius * quarter);
  return `${x + radius} ${y} m
${x + radius} ${y + far} ${x + far} ${y + radius} ${x} ${y + radius} c
${x - far} ${y + radius} ${x - radius} ${y + far} ${x - radius} ${y} c
${x - radius} ${y - far} ${x - far} ${y - radius} ${x} ${y - radius} c
${x + far} ${y - radius} ${x + radius} ${y - far} ${x + radius} ${y} c ${isFilled ? "b" : "s"}`;
};

const square = (from: number, to: number, isFilled: boolean): string =>
  figure(
    [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
    ],
    isFilled,
  );

const star = (isFilled: boolean): string =>
  figure(
    Array.from({ length: 10 }, (_, n): [number, number] => {
      const [angle, radius] = [Math.PI / 2 + (n * Math.PI) / 5, n % 2 === 0 ? 390 : 160];
      return [Math.round(430 + radius * Math.cos(angle)), Math.round(340 + radius * Math.sin(angle))];
    }),
    isFilled,
  );

const check: [number, number][] = [
  [90, 330],
  [270, 90],
  [630, 640],
];
const fall: [number, number][] = [
  [110, 610],
  [560, 80],
];
const rise: [number, number][] = [
  [110, 80],
  [560, 610],
];

const wave = (y: number): string =>
  `60 ${y - 40} m 140 ${y + 90} 230 ${y + 50} 300 ${y} c 370 ${y - 50} 460 ${y - 90} 540 ${y + 40} c S`;

const leftHead: [number, number][] = [
  [300, 560],
  [80, 350],
  [300, 140],
];
const rightHead: [number, number][] = [
  [600, 560],
  [820, 350],
  [600, 140],
];
const across = (y: number, from = 80, to = 820): [number, number][] => [
  [from, y],
  [to, y],
];

const right: [number, number][] = [
  [100, 20],
  [600, 340],
  [100, 660],
];
const left = right.map(([x, y]): [number, number] => [700 - x, y]);
const up: [number, number][] = [
  [40, 40],
  [660, 40],
  [350, 600],
];
const down = up.map(([x, y]): [number, number] => [x, 640 - y]);
const diamond: [number, number][] = [
  [350, 0],
  [690, 340],
  [350, 680],
  [10, 340],
];
const ballot = square(100, 600, false);

/** What stands for a sign that nothing else can: it is copied as □. */
export const box: DrawnSign = { width: 700, path: square(90, 600, false) };

/** Arrows, comparisons and other mathematics, bullets and ticks, as phones and word processors write them. */
export const drawnSigns: Readonly<Record<string, DrawnSign>> = {
  "□": box,
  "→": { width: 900, path: lines(across(350), rightHead) },
  "←": { width: 900, path: lines(across(350), leftHead) },
  "↔": { width: 900, path: lines(across(350), leftHead, rightHead) },
  "↑": {
    width: 600,
    path: lines(
      [
        [300, 0],
        [300, 700],
      ],
      [
        [100, 490],
        [300, 700],
        [500, 490],
      ],
    ),
  },
  "↓": {
    width: 600,
    path: lines(
      [
        [300, 700],
        [300, 0],
      ],
      [
        [100, 210],
        [300, 0],
        [500, 210],
      ],
    ),
  },
  "↗": {
    width: 750,
    path: lines(
      [
        [110, 60],
        [620, 600],
      ],
      [
        [270, 600],
        [620, 600],
        [620, 230],
      ],
    ),
  },
  "↘": {
    width: 750,
    path: lines(
      [
        [110, 620],
        [620, 80],
      ],
      [
        [270, 80],
        [620, 80],
        [620, 450],
      ],
    ),
  },
  "↖": {
    width: 750,
    path: lines(
      [
        [640, 60],
        [130, 600],
      ],
      [
        [480, 600],
        [130, 600],
        [130, 230],
      ],
    ),
  },
  "↙": {
    width: 750,
    path: lines(
      [
        [640, 620],
        [130, 80],
      ],
      [
        [480, 80],
        [130, 80],
        [130, 450],
      ],
    ),
  },
  "⇒": { width: 900, path: lines(across(440, 80, 720), across(260, 80, 720), rightHead) },
  "⇐": { width: 900, path: lines(across(440, 180), across(260, 180), leftHead) },
  "⇔": { width: 900, path: lines(across(440, 180, 720), across(260, 180, 720), leftHead, rightHead) },
  "≤": {
    width: 600,
    path: lines(
      [
        [510, 640],
        [90, 410],
        [510, 180],
      ],
      across(50, 90, 510),
    ),
  },
  "≥": {
    width: 600,
    path: lines(
      [
        [90, 640],
        [510, 410],
        [90, 180],
      ],
      across(50, 90, 510),
    ),
  },
  "≠": {
    width: 600,
    path: lines(across(450, 60, 540), across(240, 60, 540), [
      [180, 60],
      [420, 630],
    ]),
  },
  "≡": { width: 600, path: lines(across(540, 60, 540), across(345, 60, 540), across(150, 60, 540)) },
  "≈": { width: 600, path: `${wave(450)} ${wave(240)}` },
  "∞": {
    width: 900,
    path: `450 350 m 330 530 80 560 80 350 c 80 140 330 170 450 350 c
570 530 820 560 820 350 c 820 140 570 170 450 350 c S`,
  },
  "√": {
    width: 650,
    path: lines([
      [40, 330],
      [150, 380],
      [290, 0],
      [460, 730],
      [640, 730],
    ]),
  },
  "∑": {
    width: 650,
    path: lines([
      [560, 680],
      [90, 680],
      [350, 330],
      [90, -20],
      [560, -20],
    ]),
  },
  "∏": {
    width: 750,
    path: lines(
      [
        [60, 680],
        [690, 680],
      ],
      [
        [170, 680],
        [170, -20],
      ],
      [
        [580, 680],
        [580, -20],
      ],
    ),
  },
  "∆": {
    width: 700,
    path: figure(
      [
        [50, 0],
        [650, 0],
        [350, 680],
      ],
      false,
    ),
  },
  "∫": { width: 450, path: "80 -120 m 190 -190 220 -60 220 100 c 220 480 l 220 660 280 780 380 700 c S" },
  "∈": { width: 650, path: `560 630 m 20 650 20 50 560 70 c S ${lines(across(350, 170, 520))}` },
  "∅": {
    width: 700,
    path: `${circle(350, 340, 260, false)} ${lines([
      [120, 40],
      [580, 640],
    ])}`,
  },
  "∴": {
    width: 650,
    path: [circle(130, 60, 35, true), circle(520, 60, 35, true), circle(325, 430, 35, true)].join(" "),
  },
  "■": { width: 700, path: square(100, 600, true) },
  "▪": { width: 500, path: square(150, 350, true) },
  "▫": { width: 500, path: square(140, 360, false) },
  "●": { width: 700, path: circle(350, 340, 250, true) },
  "○": { width: 700, path: circle(350, 340, 250, false) },
  "◦": { width: 450, path: circle(225, 320, 120, false) },
  "◆": { width: 700, path: figure(diamond, true) },
  "◇": { width: 700, path: figure(diamond, false) },
  "▲": { width: 700, path: figure(up, true) },
  "△": { width: 700, path: figure(up, false) },
  "▼": { width: 700, path: figure(down, true) },
  "▽": { width: 700, path: figure(down, false) },
  "▶": { width: 700, path: figure(right, true) },
  "▷": { width: 700, path: figure(right, false) },
  "◀": { width: 700, path: figure(left, true) },
  "◁": { width: 700, path: figure(left, false) },
  "★": { width: 860, path: star(true) },
  "☆": { width: 860, path: star(false) },
  "✓": { width: 700, path: lines(check) },
  "✗": { width: 670, path: lines(fall, rise) },
  "☐": { width: 700, path: ballot },
  "☑": {
    width: 700,
    path: `${ballot} ${lines([
      [210, 360],
      [310, 230],
      [500, 500],
    ])}`,
  },
  "☒": {
    width: 700,
    path: `${ballot} ${lines(
      [
        [210, 210],
        [490, 490],
      ],
      [
        [210, 490],
        [490, 210],
      ],
    )}`,
  },
};
