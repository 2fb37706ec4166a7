using XaSo.Boards;
using XaSo.Host;
using XaSo.Migrations;
using XaSo.Plans;
using XaSo.Platform;
using XaSo.Platform.Web;

Module[] modules = [new PlansModule(), new BoardsModule()];

var line = new CommandLine(args, modules);
var builder = WebApplication.CreateBuilder(line.Settings);
builder.Services.AddPlatform(modules);
builder.Services.AddDatabase(builder.Configuration);
Start.SilenceFailures(builder.Logging);
if (!line.Serves)
{
    builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}

await using var app = builder.Build();
if (!line.Serves)
{
    return await line.Run(app.Services);
}

if (app.RefusesDemo())
{
    return 1;
}

// Beside the pages: each takes half of the time of a start. A wrong setting of the pages must not cut a migration off.
var accounts = Task.Run(() => app.Prepare(modules));
try
{
    app.UsePlatform();
    app.MapGet("/", () => Results.LocalRedirect("/boards")).AllowAnonymous();
    foreach (var source in ((IEndpointRouteBuilder)app).DataSources)
    {
        _ = source.Endpoints.Count; // they are made when first asked for: better now than after the database
    }
}
finally
{
    await ((Task)accounts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

return await app.RunUntilStopped(await accounts);
