// Pure.

/** A sign that no face has, drawn with lines (ISO 32000, 8.5): thousandths of its size, from where it begins. */
export interface DrawnSign {
  width: number;
  path: string;
}

/** Points like `80,350 820,350`, from one to the next. */
const through = (points: string): string =>
  points
    .split(" ")
    .map((point, n) => `${point.replace(",", " ")} ${n === 0 ? "m" : "l"}`)
    .join(" ");

/** Lines through points, each by itself. */
const lines = (...all: string[]): string => all.map((points) => `${through(points)} S`).join(" ");

/** Figures within their corners: their outline, or filled. */
const outline = (corners: string): string => `${through(corners)} s`;
const filled = (corners: string): string => `${through(corners)} b`;

/** How far control points of a quarter of a circle lie from its ends. */
const quarter = 0.5523;

function circle(x: number, y: number, radius: number, end: "s" | "b"): string {
  const far = Math.round(radius * quarter);
  const [left, right, below, above] = [x - radius, x + radius, y - radius, y + radius];
  return `${right} ${y} m ${right} ${y + far} ${x + far} ${above} ${x} ${above} c
${x - far} ${above} ${left} ${y + far} ${left} ${y} c ${left} ${y - far} ${x - far} ${below} ${x} ${below} c
${x + far} ${below} ${right} ${y - far} ${right} ${y} c ${end}`;
}

/** Corners of a square, and of a star with five points. */
const square = (from: number, to: number): string =>
  `${from},${from} ${to},${from} ${to},${to} ${from},${to}`;
const star = Array.from({ length: 10 }, (_, n) => {
  const [angle, radius] = [Math.PI / 2 + (n * Math.PI) / 5, n % 2 === 0 ? 390 : 160];
  return `${Math.round(430 + radius * Math.cos(angle))},${Math.round(340 + radius * Math.sin(angle))}`;
}).join(" ");

const wave = (y: number): string =>
  `60 ${y - 40} m 140 ${y + 90} 230 ${y + 50} 300 ${y} c 370 ${y - 50} 460 ${y - 90} 540 ${y + 40} c S`;

const [leftHead, rightHead] = ["300,560 80,350 300,140", "600,560 820,350 600,140"];
const [toRight, toLeft] = ["100,20 600,340 100,660", "600,20 100,340 600,660"];
const [upwards, downwards] = ["40,40 660,40 350,600", "40,600 660,600 350,40"];
const diamond = "350,0 690,340 350,680 10,340";
const ballot = outline(square(100, 600));

/** What stands for a sign that nothing else can: it is copied as □. */
export const box: DrawnSign = { width: 700, path: outline(square(90, 600)) };

/** Arrows, comparisons and other mathematics, bullets and ticks, as phones and word processors write them. */
export const drawnSigns: Readonly<Record<string, DrawnSign>> = {
  "□": box,
  "→": { width: 900, path: lines("80,350 820,350", rightHead) },
  "←": { width: 900, path: lines("80,350 820,350", leftHead) },
  "↔": { width: 900, path: lines("80,350 820,350", leftHead, rightHead) },
  "↑": { width: 600, path: lines("300,0 300,700", "100,490 300,700 500,490") },
  "↓": { width: 600, path: lines("300,700 300,0", "100,210 300,0 500,210") },
  "↗": { width: 750, path: lines("110,60 620,600", "270,600 620,600 620,230") },
  "↘": { width: 750, path: lines("110,620 620,80", "270,80 620,80 620,450") },
  "↖": { width: 750, path: lines("640,60 130,600", "480,600 130,600 130,230") },
  "↙": { width: 750, path: lines("640,620 130,80", "480,80 130,80 130,450") },
  "⇒": { width: 900, path: lines("80,440 720,440", "80,260 720,260", rightHead) },
  "⇐": { width: 900, path: lines("180,440 820,440", "180,260 820,260", leftHead) },
  "⇔": { width: 900, path: lines("180,440 720,440", "180,260 720,260", leftHead, rightHead) },
  "≤": { width: 600, path: lines("510,640 90,410 510,180", "90,50 510,50") },
  "≥": { width: 600, path: lines("90,640 510,410 90,180", "90,50 510,50") },
  "≠": { width: 600, path: lines("60,450 540,450", "60,240 540,240", "180,60 420,630") },
  "≡": { width: 600, path: lines("60,540 540,540", "60,345 540,345", "60,150 540,150") },
  "≈": { width: 600, path: `${wave(450)} ${wave(240)}` },
  "∞": {
    width: 900,
    path: `450 350 m 330 530 80 560 80 350 c 80 140 330 170 450 350 c
570 530 820 560 820 350 c 820 140 570 170 450 350 c S`,
  },
  "√": { width: 650, path: lines("40,330 150,380 290,0 460,730 640,730") },
  "∑": { width: 650, path: lines("560,680 90,680 350,330 90,-20 560,-20") },
  "∏": { width: 750, path: lines("60,680 690,680", "170,680 170,-20", "580,680 580,-20") },
  "∆": { width: 700, path: outline("50,0 650,0 350,680") },
  "∂": {
    width: 600,
    path: `${circle(280, 200, 190, "s")} 140 640 m 300 760 480 620 470 220 c S`,
  },
  "∫": { width: 450, path: "80 -120 m 190 -190 220 -60 220 100 c 220 480 l 220 660 280 780 380 700 c S" },
  "∈": { width: 650, path: `560 630 m 20 650 20 50 560 70 c S ${lines("170,350 520,350")}` },
  "∅": { width: 700, path: `${circle(350, 340, 260, "s")} ${lines("120,40 580,640")}` },
  "∴": {
    width: 650,
    path: [circle(130, 60, 35, "b"), circle(520, 60, 35, "b"), circle(325, 430, 35, "b")].join(" "),
  },
  "‰": {
    width: 1050,
    path: [
      circle(150, 560, 110, "s"),
      circle(500, 120, 110, "s"),
      circle(850, 120, 110, "s"),
      lines("130,0 520,700"),
    ].join(" "),
  },
  "‡": { width: 500, path: lines("250,720 250,-100", "70,540 430,540", "70,120 430,120") },
  "■": { width: 700, path: filled(square(100, 600)) },
  "▪": { width: 500, path: filled(square(150, 350)) },
  "▫": { width: 500, path: outline(square(140, 360)) },
  "●": { width: 700, path: circle(350, 340, 250, "b") },
  "○": { width: 700, path: circle(350, 340, 250, "s") },
  "◦": { width: 450, path: circle(225, 320, 120, "s") },
  "◆": { width: 700, path: filled(diamond) },
  "◇": { width: 700, path: outline(diamond) },
  "▲": { width: 700, path: filled(upwards) },
  "△": { width: 700, path: outline(upwards) },
  "▼": { width: 700, path: filled(downwards) },
  "▽": { width: 700, path: outline(downwards) },
  "▶": { width: 700, path: filled(toRight) },
  "▷": { width: 700, path: outline(toRight) },
  "◀": { width: 700, path: filled(toLeft) },
  "◁": { width: 700, path: outline(toLeft) },
  "★": { width: 860, path: filled(star) },
  "☆": { width: 860, path: outline(star) },
  "✓": { width: 700, path: lines("90,330 270,90 630,640") },
  "✗": { width: 670, path: lines("110,610 560,80", "110,80 560,610") },
  "☐": { width: 700, path: ballot },
  "☑": { width: 700, path: `${ballot} ${lines("210,360 310,230 500,500")}` },
  "☒": { width: 700, path: `${ballot} ${lines("210,210 490,490", "210,490 490,210")}` },
};
