/**
 * What the form's owner puts on another site: it sends the address typed and the click that the landing page's own
 * address carries, and lets the form go on as before whatever comes of it.
 */
export const externalFormSnippet = (origin: string, publishableKey: string): string => `<script>
  document.querySelector("#signup").addEventListener("submit", ({ target }) => {
    const from = new URLSearchParams(location.search);
    fetch("${origin}/api/v1/track/signup", {
      method: "POST",
      keepalive: true,
      headers: {
        "Authorization": "Bearer ${publishableKey}",
        "Content-Type": "application/json",
      },
      body: JSON.stringify({
        email: target.elements.email.value,
        click_id: from.get("click_id"),
        ref_code: from.get("ref"),
      }),
    });
  });
</script>`;
