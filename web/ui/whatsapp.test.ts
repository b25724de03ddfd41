import { expect, it } from "vitest";
import { whatsAppAddress } from "./whatsapp";

it("WhatsApp gets the number as digits alone and the text encoded", () => {
  expect(whatsAppAddress("Join us: https://a.example/r/x?s=1&b=2", "+977 98-123")).toBe(
    "https://wa.me/97798123?text=Join%20us%3A%20https%3A%2F%2Fa.example%2Fr%2Fx%3Fs%3D1%26b%3D2",
  );
});

it("without a number, WhatsApp asks whom to send it to", () => {
  expect(whatsAppAddress("Hello")).toBe("https://wa.me/?text=Hello");
});
