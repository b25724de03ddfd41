import type { Paper } from "../paper";
import { Cover } from "./cover";
import { DriversOnPaper, ImpactOnPaper } from "./drivers";
import { Incomes } from "./incomes";
import { Limits, Method } from "./method";
import { ScenariosOnPaper } from "./scenarios";
import { Sources } from "./sources";

/** A case as it is printed: cover, incomes, drivers, impact, scenarios, method, limits, and the source of every number. */
export function Report({ paper }: { paper: Paper }) {
  return (
    <>
      <Cover paper={paper} />
      <Incomes paper={paper} />
      <DriversOnPaper paper={paper} />
      <ImpactOnPaper paper={paper} />
      <ScenariosOnPaper paper={paper} />
      <Method paper={paper} />
      <Limits paper={paper} />
      <Sources paper={paper} />
    </>
  );
}
