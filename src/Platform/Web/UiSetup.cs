using System.IO.Compression;
using XaSo.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Platform.Web;

/// <summary>What stands around every page: errors in plain words, headers, compression, language, menu.</summary>
internal static class UiSetup
{
    public static void AddUi(this IServiceCollection services)
    {
        services.AddScoped<Navigation>();
        services.AddExceptionHandler<Faults>();
        services.AddProblemDetails();
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        services.Configure<MvcOptions>(mvc => mvc.ModelBinderProviders.Insert(0, new KitBinders()));
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true; // the only secret in a page, the antiforgery token, is masked anew in each
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.AddSupportedCultures("vi", "en").AddSupportedUICultures("vi", "en").SetDefaultCulture("vi");
            o.RequestCultureProviders = [new CookieRequestCultureProvider()]; // not what the browser asks for: many an office in Viet Nam has Windows in English
        });
    }

    public static void UseUi(this WebApplication app)
    {
        KitAssets.ReadVersion(app.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider);
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.RefusePlainHttp();
        app.UseWhen(IsForPeople, people =>
        {
            // A scope of its own: the first one remembers that the session could not be read.
            people.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/errors", CreateScopeForErrors = true, StatusCodeSelector = StatusOf, SuppressDiagnosticsCallback = _ => true });
            people.UseStatusCodePagesWithReExecute("/errors/{0}");
        });
        app.UseWhen(context => !IsForPeople(context), programs =>
        {
            programs.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf, SuppressDiagnosticsCallback = _ => true });
            programs.UseStatusCodePages();
        });
        app.UseHsts();

        app.Use(next => context => AsksForErrorPage(context, next));
        app.Use(next => context => BrowserRules.Apply(context, next));
        app.UseRouting();
        app.MapLanguage();
    }

    private static bool IsForPeople(HttpContext context) => !context.Request.Path.StartsWithSegments("/api");

    /// <summary>The error page is asked for, whatever was sent to the page in whose place it stands: its form is not read again.</summary>
    private static Task AsksForErrorPage(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    private static int StatusOf(Exception exception) => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
}
