import { Component, type ReactNode } from "react";
import type { Block } from "../../contract.ts";
import { UnsupportedBox } from "./unsupported-box.tsx";

type Props = { readonly block: Block; readonly children: ReactNode };

/** React catches what a drawing throws only in a class. */
export class BlockGuard extends Component<Props, { readonly brokenBlock: Block | null }> {
  override state: { readonly brokenBlock: Block | null } = { brokenBlock: null };

  static getDerivedStateFromError() {
    return { brokenBlock: { type: "" } };
  }

  override componentDidUpdate(previous: Props) {
    if (this.state.brokenBlock !== null && previous.block !== this.props.block) this.setState({ brokenBlock: null });
  }

  override render() {
    return this.state.brokenBlock === null ? (
      this.props.children
    ) : (
      <UnsupportedBox what="block" value={this.props.block} />
    );
  }
}
