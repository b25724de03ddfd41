import { toast } from "./toast";
import { word } from "./words";

/** `data-png` on a button of a figure: the name of the file that the figure is saved as. What makes it comes when asked for. */
export function savePictureOnClick(): void {
  addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-png]") : null;
    const figure = button?.closest<HTMLElement>(".figure");
    if (!button || !figure) return;
    try {
      const { pictureOf } = await import("./figure-picture");
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await pictureOf(figure));
      link.download = `${button.dataset.png}.png`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch {
      toast(word("failed"), "bad");
    }
  });
}
