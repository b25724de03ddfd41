import { type IconName, outlineOf } from "./icons";

/** Decoration beside words: hidden from screen readers. An icon that stands alone needs words of its own. */
export function Icon({ name, class: className = "" }: { name: IconName; class?: string }) {
  return (
    <svg class={`icon ${className}`.trim()} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={outlineOf(name)} />
    </svg>
  );
}
