/** One of a few, each with an address of its own: how a figure is shown, which range. */
export function Switch({
  label,
  choices,
}: {
  label: string;
  choices: { href: string; label: string; current: boolean }[];
}) {
  return (
    <nav class="switch" aria-label={label}>
      {choices.map(({ href, label: name, current }) => (
        <a key={href} href={href} aria-current={current ? "true" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
