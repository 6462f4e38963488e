import { Component } from 'react';
import type { ComponentType, ReactNode } from 'react';

export interface PanelFailureProps {
  readonly error: unknown;
  /** draws the panel again; what it asks for has to be asked again by its own means */
  readonly retry: () => void;
}

export interface PanelBoundaryProps {
  /** says what happened, in the place of the panel */
  readonly failure: ComponentType<PanelFailureProps>;
  readonly children: ReactNode;
}

interface State {
  readonly failed: { readonly error: unknown } | undefined;
}

/** One broken panel does not take the page: its failure is shown in its place. */
export class PanelBoundary extends Component<PanelBoundaryProps, State> {
  override state: State = { failed: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: { error } };
  }

  retry = (): void => this.setState({ failed: undefined });

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === undefined) return this.props.children;
    const { failure: Failure } = this.props;
    return <Failure error={failed.error} retry={this.retry} />;
  }
}
