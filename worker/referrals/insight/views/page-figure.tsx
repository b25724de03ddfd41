import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { listAddress } from "../../../../web/ui";
import { Figure, type FigureProps } from "../../../../web/ui/figure/figure";
import { type Drill, drillOf, noDrill } from "../../figures/drill";

/** Where the figures of a page can be had again: its own path with the filter in full. */
export interface FigurePlace {
  /** "https://milepost.example" */
  origin: string;
  path: string;
  query: Record<string, string>;
  /** What a file is asked besides, where the path says of whom or what the page is. */
  of?: Record<string, string>;
}

export const FigurePlace = createContext<FigurePlace | null>(null);

/** Where figures of the page lead; nowhere on a page whose reader has no lists. */
export function useDrill(): Drill {
  const place = useContext(FigurePlace);
  return place ? drillOf({ ...place.query, ...place.of }) : noDrill;
}

/** A figure of a page that is a FigurePlace; elsewhere one without a file and a link. */
export function PageFigure(props: Omit<FigureProps, "csv" | "link">) {
  const place = useContext(FigurePlace);
  if (!place) return <Figure {...props} />;
  const { origin, path, query, of = {} } = place;
  const csv = listAddress(`/dashboard/insight/${props.id}.csv`, { ...query, ...of }, {});
  return <Figure {...props} csv={csv} link={`${origin}${listAddress(path, query, {})}#${props.id}`} />;
}
