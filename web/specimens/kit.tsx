import { PageHeader, Tabs } from "../ui";
import { KitCharts } from "./kit-charts";
import { KitForms } from "./kit-forms";
import { KitLists } from "./kit-lists";
import { KitSigns } from "./kit-signs";
import { KitWork } from "./kit-work";

const parts = [
  ["signs", "Signs and states"],
  ["forms", "Forms"],
  ["lists", "Lists and numbers"],
  ["charts", "Charts"],
  ["work", "Work"],
] as const;

export type KitPart = (typeof parts)[number][0];

export const isKitPart = (name: string): name is KitPart => parts.some(([part]) => part === name);

/** Every component of the kit in every state: what a designer looks at, and what axe tests. */
export function Kit({ part }: { part: KitPart }) {
  return (
    <main id="main" class="shell__main">
      <PageHeader title="The kit" lead="Every component in every state. Here in development alone." />
      <div class="stack">
        <Tabs
          label="Parts of the kit"
          tabs={parts.map(([href, label]) => ({ href: `/dev/ui/${href}`, label, current: href === part }))}
        />
        {part === "signs" && <KitSigns />}
        {part === "forms" && <KitForms />}
        {part === "lists" && <KitLists />}
        {part === "charts" && <KitCharts />}
        {part === "work" && <KitWork />}
      </div>
    </main>
  );
}
