import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { hueClass } from "../../../../web/ui/hue";
import { areaPath, dotsPath, linePath } from "../../dashboard/views/line-path";
import { hueOf } from "../../figures/hues";

const box = { width: 100, height: 100 };

/** One of several small pictures with the same axes. */
export function Multiple(props: {
  name: string;
  of: "clicks" | "signups";
  values: number[];
  ceiling: number;
}) {
  const { name, of, values, ceiling } = props;
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
