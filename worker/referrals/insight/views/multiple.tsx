import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { hueClass } from "../../../../web/ui/hue";
import { areaPath, dotsPath, linePath } from "../../dashboard/views/line-path";
import { hueOf } from "../../figures/hues";
import { countWords } from "../count-words";

const box = { width: 100, height: 100 };

type Metric = "clicks" | "signups";

interface PanelProps {
  name: string;
  of: Metric;
  values: number[];
  ceiling: number;
}

function Panel({ name, of, values, ceiling }: PanelProps) {
  const { locale } = useLanguage();
  return (
    <div class={`multiple__panel ${hueClass(hueOf(of))}`}>
      <p class="multiple__head">
        <span>{name}</span>
        <span>{formatNumber(ceiling, locale)}</span>
      </p>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path class="trend__area" d={areaPath(values, ceiling, box)} />
        <path class="trend__line" d={linePath(values, ceiling, box)} />
        <path class="trend__line trend__dots" d={dotsPath(values, ceiling, box)} />
      </svg>
    </div>
  );
}

export interface MultipleProps {
  /** Whose days these are. */
  name: string;
  /** In the order of time; `when` says which time that is. */
  points: (Record<Metric, number> & { when: string })[];
  /** What the two panels show, and the top of their axes. */
  panels: { of: Metric; name: string; ceiling: number }[];
  /** Below the first and the last point. */
  ends: [string, string];
}

/** One of several small pictures with the same axes. */
export function Multiple({ name, points, panels, ends }: MultipleProps) {
  const { t } = useLanguage();
  const words = points.map(({ when, clicks, signups }) =>
    t("timing.words", { when: `${name}, ${when}`, ...countWords({ clicks, signups }, t) }),
  );
  return (
    <div class="multiple">
      <p class="multiple__name">{name}</p>
      <div class="multiple__panels" data-points={JSON.stringify(words)}>
        {panels.map(({ of, ...panel }) => (
          <Panel key={of} of={of} values={points.map((point) => point[of])} {...panel} />
        ))}
      </div>
      <p class="multiple__days">
        {ends.map((end, i) => (
          <span key={`${i + 1}`}>{end}</span>
        ))}
      </p>
    </div>
  );
}
