using XaSo.Boards;
using XaSo.Migrations;
using XaSo.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

Module[] modules = [new PlansModule(), new BoardsModule()];

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPlatform(modules);
builder.Services.AddDatabase(builder.Configuration);
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();

var app = builder.Build();
app.UsePlatform();

await using (var scope = app.Services.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync();
}

await app.RunAsync();
