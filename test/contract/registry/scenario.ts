/** What every implementation of a port must answer alike: done with the port, it must give this plain data. */
export interface Scenario<Port> {
  readonly run: (port: Port) => unknown;
  readonly gives: unknown;
}

export type Scenarios<Port> = Readonly<Record<string, Scenario<Port>>>;
