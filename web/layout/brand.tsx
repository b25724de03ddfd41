export function Brand({ href = "/" }: { href?: string }) {
  return (
    <a class="brand" href={href}>
      <svg class="brand__mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect class="brand__tile" width="32" height="32" rx="8" />
        <path
          class="brand__line"
          d="M8.5 23V9.5l7.5 8 7.5-8V23"
          fill="none"
          stroke-width="3"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      <span lang="en">Milepost</span>
    </a>
  );
}
