import { Card, Sparkline } from "../ui";
import { ColumnChart } from "../ui/charts/column-chart";
import { HeatGrid } from "../ui/charts/heat-grid";
import { Legend, Patterns } from "../ui/charts/legend";
import { Parts } from "../ui/charts/parts";
import { Shares } from "../ui/charts/shares";
import { WorldMap } from "../ui/charts/world-map";
import { EmptyState } from "../ui/empty-state";
import { Figure } from "../ui/figure/figure";
import type { FigureTable } from "../ui/figure/table";
import { Switch } from "../ui/switch";
import { Specimen } from "./specimen";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"];
const values = [
  [320, 410],
  [280, 395],
  [510, 470],
  [460, 690],
  [390, 0],
  [405, null],
];

const table: FigureTable = {
  columns: [
    { label: "Month", kind: "text" },
    { label: "2026", kind: "count" },
    { label: "2025", kind: "count" },
  ],
  rows: months.map((month, i) => ({ cells: [month, values[i]?.[1] ?? null, values[i]?.[0] ?? null] })),
  total: ["Total", 1965, 2365],
};

const week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map((label, day) => ({
  label,
  cells: Array.from({ length: 24 }, (_, hour) => {
    const value = Math.max(0, Math.round(30 - Math.abs(14 - hour) * 3 - day * 2));
    return { value, words: `${label} ${hour}:00: ${value}`, marked: day === 0 && hour === 14 };
  }),
}));

const years = (
  <ColumnChart
    series={[
      { label: "2025", look: "quiet" },
      { label: "2026", look: 1 },
    ]}
    most={{ value: 1000, words: "1,000" }}
    columns={months.map((label, i) => ({
      label,
      values: values[i] ?? [],
      words: `${label}: ${values[i]?.join(", ")}`,
      mark: i === 3 ? "1" : undefined,
    }))}
  />
);

export function KitCharts() {
  return (
    <>
      <Patterns />
      <Specimen name="A figure: its finding, its table, its file, its link">
        <Figure
          id="figure"
          title="Seeds peak in April"
          lead="Seeds by month, beside those of the year before"
          table={table}
          csv="#main"
          link="/dev/ui/charts#figure"
          actions={
            <Switch
              label="What is compared"
              choices={[
                { href: "#main", label: "Seeds", current: true },
                { href: "#figure", label: "Visits", current: false },
              ]}
            />
          }
        >
          <Legend
            keys={[
              { label: "2026", look: "fill-1" },
              { label: "2025", look: "fill-quiet" },
            ]}
          />
          {years}
        </Figure>
      </Specimen>
      <Specimen name="A figure with nothing to show">
        <Figure
          id="empty"
          title="Visits by country"
          lead="The stronger the colour, the more visits"
          empty={
            <EmptyState title="Nothing in these days" icon="calendar">
              Choose a longer range.
            </EmptyState>
          }
        />
      </Specimen>
      <Specimen name="Legends">
        <Card>
          <Legend
            keys={[
              { label: "First, a line", look: "line-1" },
              { label: "Second, dashed", look: "line-2" },
              { label: "Third", look: "line-3" },
              { label: "First, filled", look: "fill-1" },
              { label: "Second, hatched", look: "fill-2" },
              { label: "What the others are compared with", look: "fill-quiet" },
            ]}
          />
        </Card>
      </Specimen>
      <Specimen name="Parts of a whole">
        <Parts
          label="Targets"
          parts={[
            { label: "Reached", value: 4, words: "4", tone: "good" },
            { label: "On course", value: 9, words: "9", tone: "on" },
            { label: "Behind", value: 5, words: "5", tone: "behind" },
            { label: "Missed", value: 1, words: "1", tone: "bad" },
            { label: "Not begun", value: 2, words: "2", tone: "quiet" },
          ]}
        />
      </Specimen>
      <Specimen name="What a whole is made of">
        <Card>
          <Shares parts={[60, 40]} most={100} words="60 and 40 of 100" />
          <Shares parts={[33, 12]} most={100} words="33 and 12 of 100" />
          <Shares parts={[0, 0]} most={100} words="Nothing of 100" />
        </Card>
      </Specimen>
      <Specimen name="Heat">
        <Card>
          <HeatGrid
            rows={week}
            labels={["00:00", "06:00", "12:00", "18:00", "24:00"]}
            scale={{ least: "0", most: "30" }}
          />
        </Card>
      </Specimen>
      <Specimen name="The world">
        <Card>
          <WorldMap
            values={[
              { code: "NP", value: 920, words: "Nepal: 920" },
              { code: "KE", value: 610, words: "Kenya: 610" },
              { code: "CO", value: 240, words: "Colombia: 240" },
              { code: "SG", value: 90, words: "Singapore: 90" },
            ]}
            scale={{ least: "0", most: "920" }}
          />
        </Card>
      </Specimen>
      <Specimen name="Sparklines">
        <div class="columns">
          <Card>
            <Sparkline values={[3, 5, 4, 8, 6, 9, 12]} label="Rising" />
          </Card>
          <Card>
            <Sparkline values={[0, 0, 0, 0]} label="Nothing" />
          </Card>
        </div>
      </Specimen>
    </>
  );
}
