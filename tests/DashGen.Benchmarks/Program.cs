using DashGen.Benchmarks;

return PromQLBenchmark.Run(args[0], Console.Out) ? 0 : 1;
