using System.Globalization;
using System.Text;
using XaSo.Bench;
using XaSo.Bench.Pages;
using XaSo.Bench.Reading;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var options = new Options(args.Skip(1));
switch (args.FirstOrDefault())
{
    case "reading":
        await ReadingBench.Run(options);
        return 0;
    case "pages":
        await PagesBench.Run(options);
        return 0;
    case "start":
        await StartBench.Run(options);
        return 0;
    default:
        Console.Error.WriteLine("""
            reading [--times 20]                                       speed, memory and accuracy of reading plans
            pages   [--communes 1,100,3321] [--seconds 4] [--rounds 5] [--port 5187]   pages under load; tests/with-postgres before the command takes PostgreSQL
            start   [--times 5] [--port 5187]                          how long the program takes to answer, and its memory then
            """);
        return 2;
}
