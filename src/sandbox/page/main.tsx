import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./styles/tokens.css";
import "./styles/frame.css";
import "./styles/side-bar.css";
import "./styles/messages.css";
import "./styles/text.css";
import "./styles/blocks.css";
import "./styles/elements.css";
import "./styles/modals.css";
import "./styles/inspector.css";

const root = document.getElementById("page");
if (root === null) throw new Error("index.html has lost its #page element");
createRoot(root).render(<App />);
