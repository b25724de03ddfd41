import { useState } from "preact/hooks";
import type { ActProps } from "../props";
import { Controls } from "./controls";
import { HeatMaps } from "./heat-maps";
import { LineFigure, PriceFigure, SingleFigure, TryCard } from "./more-figures";
import { ActStore } from "./store";

/** What closes the gap: the page follows each choice, worked out where it is shown. */
export default function Act(props: ActProps) {
  const [store] = useState(() => new ActStore(props));
  const reading = store.reading.value;
  if (!reading) return null;
  return (
    <div class="stack act">
      <Controls store={store} reading={reading} />
      <TryCard store={store} reading={reading} />
      <HeatMaps store={store} reading={reading} />
      <LineFigure store={store} reading={reading} />
      <SingleFigure store={store} reading={reading} />
      <PriceFigure store={store} reading={reading} />
    </div>
  );
}
