import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { WardProfile } from "./WardProfile.jsx";

function Page() {
  const [theme, setTheme] = useState("light");
  const [shown, setShown] = useState(true);
  return (
    <>
      <button id="dark" onClick={() => setTheme("dark")}>Dark</button>
      <button id="away" onClick={() => setShown(false)}>Away</button>
      {shown && (
        <WardProfile attributes={{ "data-lang": "en", "data-theme": theme }}>
          <p>Words until the picture comes.</p>
        </WardProfile>
      )}
    </>
  );
}

createRoot(document.querySelector("#app")).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
