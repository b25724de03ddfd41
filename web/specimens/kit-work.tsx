import { Card } from "../ui";
import { SaveStatus, type SavingState } from "../ui/save-status";
import { Stepper } from "../ui/stepper";
import { Specimen } from "./specimen";

const words = {
  resting: "Saves by itself",
  saving: "Saving…",
  saved: "Saved 14:02",
  failed: "Not saved",
  retry: "Try again",
};
const states: SavingState[] = ["resting", "saving", "saved", "failed"];

const step = (href: string, label: string, isDone: boolean, isCurrent = false) => ({
  href: `/dev/ui/${href}`,
  label,
  isDone,
  isCurrent,
});

/** What pages that are worked in are made of. */
export function KitWork() {
  return (
    <>
      <Specimen name="Steps: done, open, to come">
        <Stepper
          label="Steps of the garden"
          done="done"
          steps={[
            step("signs", "Soil", true),
            step("forms", "Seeds", false, true),
            step("lists", "Water", false),
            step("charts", "Harvest", false),
          ]}
        />
      </Specimen>
      <Specimen name="Whether it is saved">
        <Card>
          {states.map((state) => (
            <SaveStatus key={state} state={state} words={words} />
          ))}
        </Card>
      </Specimen>
    </>
  );
}
