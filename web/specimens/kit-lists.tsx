import {
  BarList,
  Button,
  Card,
  DataTable,
  Facts,
  KpiCard,
  KpiRow,
  Pager,
  Progress,
  Sparkline,
  StatusBadge,
} from "../ui";
import { Specimen } from "./specimen";

const rows = [
  { id: "1", name: "Asha Gurung", region: "East", status: "active", visits: 1284, seeds: 96 },
  { id: "2", name: "Bikram Rai", region: "West", status: "inactive", visits: 871, seeds: 41 },
  {
    id: "3",
    name: "Chandra Lama with a very long name indeed",
    region: "",
    status: "active",
    visits: 3,
    seeds: 0,
  },
];
const list = { data: rows, page: 2, limit: 3, total: 20, total_pages: 7 };
const query = { sort: "-visits" };
const path = "/dev/ui/lists";

export function KitLists() {
  return (
    <>
      <Specimen name="Figures">
        <KpiRow label="This period">
          <KpiCard
            means="How often people came, repeats included."
            hue={4}
            label="Visits"
            value="12,845"
            change={{ direction: "up", by: { percent: 12 } }}
            note="vs 11,469"
          >
            <Sparkline values={[3, 5, 4, 8, 6, 9, 12]} label="Visits a day, rising" />
          </KpiCard>
          <KpiCard
            hue={1}
            label="Seeds"
            value="961"
            change={{ direction: "down", by: { percent: 4 } }}
            note="vs 1,001"
          />
          <KpiCard hue={2} label="Harvests" value="402" change={{ direction: "same", by: { percent: 0 } }} />
          <KpiCard
            label="Bounce"
            value="92.4%"
            change={{ direction: "down", by: { percent: 2 } }}
            better="down"
          />
          <KpiCard
            label="Conversion"
            value="7.5%"
            hue={3}
            href="#main"
            current
            change={{ direction: "up", by: { points: 0.2 }, isChance: true }}
          />
        </KpiRow>
      </Specimen>
      <Specimen name="A table">
        <Card flush title="People">
          <DataTable
            caption="People"
            rows={rows}
            keyOf={({ id }) => id}
            sorting={{ path, query }}
            columns={[
              { label: "Name", sort: "name", cell: ({ name }) => <a href="#main">{name}</a> },
              { label: "Region", cell: ({ region }) => region || "–" },
              { label: "Status", cell: ({ status }) => <StatusBadge status={status} /> },
              { label: "Visits", sort: "visits", numeric: true, cell: ({ visits }) => visits },
              { label: "Seeds", sort: "seeds", numeric: true, cell: ({ seeds }) => seeds },
              {
                label: "Do",
                silent: true,
                cell: ({ name }) => (
                  <Button type="button" tone="quiet" small label={`Edit ${name}`}>
                    Edit
                  </Button>
                ),
              },
            ]}
          />
          <Pager path={path} query={query} list={list} />
        </Card>
      </Specimen>
      <Specimen name="Meters">
        <div class="columns">
          <Card title="Links">
            <Progress label="Links in use" value={7} most={10} />
          </Card>
          <Card title="Countries">
            <BarList
              label="Visits by country"
              bars={[
                { name: "Nepal", value: 920, words: "920" },
                { name: "India", value: 310, words: "310" },
                { name: "Elsewhere", value: 4, words: "4" },
              ]}
            />
          </Card>
        </div>
      </Specimen>
      <Specimen name="Facts">
        <Card>
          <Facts
            facts={[
              ["Starts", "21 Nov 2026"],
              ["Window", "30 days"],
              ["Model", "Last visit"],
              ["Landing page", "https://example.org/a/very/long/address/that/must/wrap/somewhere"],
            ]}
          />
        </Card>
      </Specimen>
    </>
  );
}
